import { buildIndex, addRows, removeEntries } from '@/lib/retrieval/build-index';
import { mergeParts } from '@/lib/retrieval/merge-parts';
import { PASSAGES, PLAIN } from '@/lib/retrieval/rankings';
import { search, nearestRows } from '@/lib/retrieval/search';
import { openIndex, saveIndex } from '@/lib/retrieval/index-file';
import { scopeOf } from '@/lib/assist/in-scope';
import { normalize } from '@/lib/retrieval/normalize';
import { Vectors, emptyVectors } from '@/lib/retrieval/vectors';
import { openVectors, saveVectors } from '@/lib/retrieval/vectors-file';
const q=(i:any,t:string,n=5)=>search(i,[{text:t,weight:1}],n);
// one/common
for (const n of [1,2,3,5]) { const rows=Array.from({length:n},(_,i)=>({entry:'e'+i,text:`refund of deposit ${['apple','pear','plum','fig','kiwi'][i]}`})); console.log(n,'PASSAGES',q(buildIndex(rows,PASSAGES),'refund deposit').length,'PLAIN',q(buildIndex(rows,PLAIN),'refund deposit').length); }
// near 63%: holding in most rows
{ const rows=Array.from({length:100},(_,i)=>({entry:'e'+i,text: i<70?`deposit w${i}`:`other w${i}`})); console.log('70% of rows', q(buildIndex(rows,PASSAGES),'deposit').length); }
{ const rows=Array.from({length:100},(_,i)=>({entry:'e'+i,text: i<55?`deposit w${i}`:`other w${i}`})); console.log('55% of rows', q(buildIndex(rows,PASSAGES),'deposit').length); }
// BOM id
const b=buildIndex([{entry:'\ufeffa',text:'押金退还'},{entry:'bb',text:'停车'},{entry:'cc',text:'漏水'}],PASSAGES);
console.log('bom ids', q(b,'停车'), q(openIndex(saveIndex(b)),'停车'));
// merge same?
let rows=Array.from({length:200},(_,i)=>({entry:'e'+i,text:`deposit ${'lorem ipsum '.repeat(i%20)} w${i} deposit`}));
let base=buildIndex(rows.slice(0,190),PASSAGES); for(const r of rows.slice(190)) base=addRows(base,[r]);
console.log('merge', q(base,'deposit lorem',4).map(h=>h.id+':'+h.score.toFixed(3)).join(' '),'|',q(mergeParts(base),'deposit lorem',4).map(h=>h.id+':'+h.score.toFixed(3)).join(' '));
// masks after merge? vectors
try{ const v=openVectors(saveVectors(emptyVectors('m'))); v.add('m',[{entry:'x',vector:Float32Array.of(1,0)}]); console.log(v.nearest('m',Float32Array.of(1,0),3)); console.log(v.nearest('m',Float32Array.of(1,0),1e11).length);}catch(e){console.log('vec',String(e));}
const pack={topics:[{scripts:[{projects:['Park']},{projects:['云栖']}]}],playbooks:[],receptions:[]} as any;
console.log(scopeOf({title:'Parker Smith',subtitle:'Lake View',channel:'own'} as any,pack,null), scopeOf({title:'',subtitle:'云栖竹径 3栋',channel:'own'} as any,pack,null));
console.log([...normalize('100㎡ ½ ﬁre ① Ａ Ⅷ é')].join(''), q(buildIndex([{entry:'a',text:'100㎡ 户型'},{entry:'b',text:'停车'},{entry:'c',text:'漏水'}],PASSAGES),'100m2'));
console.log('units', ['3栋2单元','A2户型','认证JWT','5000元','5000'].map(t=>q(buildIndex([{entry:'a',text:'三栋2单元 A2户型 认证JWT 5,000元'},{entry:'b',text:'停车'},{entry:'c',text:'漏水'}],PASSAGES),t).length));
// removed + saved
const rm=removeEntries(b,new Set(['bb'])); console.log('removed saved', q(openIndex(saveIndex(rm)),'停车'));
// long passage beyond 20000
console.log('tail', q(buildIndex([{entry:'a',text:'天'.repeat(20001)+'押金'},{entry:'b',text:'停车'},{entry:'c',text:'漏水'}],PASSAGES),'押金'));
// query beyond 4096
console.log('query tail', q(buildIndex([{entry:'a',text:'押金'},{entry:'b',text:'停车'},{entry:'c',text:'漏水'}],PASSAGES),'天'.repeat(4096)+'押金'));
