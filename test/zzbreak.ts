import 'fake-indexeddb/auto';
import { createPipeline } from '../entrypoints/sidepanel/create-pipeline';
import { Database } from '@/lib/storage/database';
import { execFileSync } from 'node:child_process';
import { DEFAULT_SUGGEST } from '@/lib/assist/suggest';
const json = execFileSync(process.execPath, ['--import','tsx','lib/cli/compile-knowledge.ts'], {encoding:'utf8', maxBuffer: 1<<28});
const knowledge = JSON.parse(json);
const load = async () => ({ stamp: 's1', knowledge });
const db = new Database();
const p = createPipeline(db, load);
let t = performance.now();
console.log('open', (await p.open()).pack, performance.now()-t);
const chat = (...texts: string[]) => ({ key:'k', console:'', title:'', subtitle:'', channel:'own', messages: texts.map((text, i) => ({id:String(i), from:'customer', kind:'text', text, at:null})) }) as any;
const ask = async (pp: any, ...texts: string[]) => { const t = performance.now(); const s = await pp.suggest({conversation: chat(...texts), slots:{}, now: Date.now(), ui:'zh'}); return { ids: s.replies.map((r: any)=>r.id), topic: s.triage.topics[0], ms: Math.round(performance.now()-t) }; };
console.log(await ask(p, '押金什么时候退给我'));
console.log(await ask(p, '押金什么时候退给我'));
const id = 'after.fitout#7';
console.log('search zh', (await p.search('yajin')).slice(0,3).map(h=>h.id));
// learning times
for (let i=0;i<20;i++){ t=performance.now(); await p.learn({script:id, lang:'zh', text:`那个钱钱咋还没见着${i}`, at:Date.now()}); const l=performance.now()-t; const a=await ask(p,'那个钱钱咋还没见着'); t=performance.now(); await p.search('押金'); console.log(i,'learn',Math.round(l),'suggest',a.ms, a.topic?.id, a.ids.join(), 'search', Math.round(performance.now()-t)); }
// same text twice: memory vs store
await p.forgetLearned();
const odd = '小蓝本本啥时候下来';
console.log('before', await ask(p, odd));
for (let i=0;i<3;i++) await p.learn({script:id, lang:'zh', text:odd, at:Date.now()+i});
console.log('count', await p.countLearned(), await ask(p, odd));
const p2 = createPipeline(db, load); console.log('p2', (await p2.open()).pack, await ask(p2, odd));
await p.forgetLearned();
console.log('p after forget', await ask(p, odd)); console.log('p2 after p forgot', await ask(p2, odd));
// greeting learned
await p2.restorePack();
console.log('greet before', await ask(p2,'在吗'), await ask(p2, '你好'), await ask(p2,'好的谢谢'), await ask(p2,'有人吗，急'));
for (const text of ['好的','好的谢谢','嗯嗯','?','???']) await p2.learn({script:id, lang:'zh', text, at:Date.now()});
console.log('stored', (await db.examples.toArray()).map(e=>e.text));
console.log('greet after', await ask(p2,'在吗'), await ask(p2, '你好'), await ask(p2,'好的谢谢'), await ask(p2,'电梯坏了，好的谢谢'));
await p2.forgetLearned();
// privacy
await p2.learn({script:id, lang:'zh', text:'我'.repeat(392)+'13800138000', at:1});
await p2.learn({script:id, lang:'zh', text:'我叫王小明，住云栖花园3栋2单元1201，微信 wxm_8899，押金不退', at:2});
console.log((await db.examples.toArray()).map(e=>e.text.slice(-60)));
// damaged rows
await db.indexes.put({name:'zh.topics', stamp:'x', bytes: undefined as any});
const all = await db.indexes.toArray(); console.log(all.map(a=>a.name+' '+a.stamp+' '+a.bytes?.length));
const st = all.find(a=>a.name==='zh.likeness')!.stamp;
await db.indexes.put({name:'zh.topics', stamp:st, bytes: undefined as any});
try { const p3=createPipeline(db,load); console.log(await p3.open()); } catch(e){ console.log('open with damaged row throws:', String(e)); }
await db.indexes.put({name:'zh.topics', stamp:st, bytes: new Uint8Array(40)});
await db.indexes.put({name:'en.topics', stamp:st, bytes: new Uint8Array(40)});
for (let i=0;i<3;i++){ const p3=createPipeline(db,load); console.log((await p3.open()).pack); await ask(p3,'押金'); await new Promise(r=>setTimeout(r,50)); }
try { await db.examples.put({script:id, lang:'zh', at:5, number: 777} as any); const p4=createPipeline(db,load); console.log((await p4.open()).pack); console.log(await ask(p4,'押金')); } catch(e){ console.log('damaged example:', String(e)); }
