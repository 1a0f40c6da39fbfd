import { gatherCandidates } from '@/lib/assist/gather-candidates';
const script={id:'rc.a#1',projects:['甲'],channels:['own'],until:'2020-01-01',says:[],words:[],bubbles:['x']} as any;
const pl={...script,id:'rc.b#1',projects:[],channels:[],until:''};
const kit={pack:{receptions:[{id:'rc.b',validUntil:'2020-01-01',scripts:[pl]}]},triage:{topics:new Map()},playbooks:new Map()} as any;
const scope={project:'乙',channel:'public',today:'2026-11-01'} as any;
console.log('expired reception', gatherCandidates({topics:[],situations:[]} as any,null,true,kit,{likeness:new Map([['rc.b#1',0.9]]),scope}).length);
console.log('emergency out of scope', gatherCandidates({topics:[],situations:[]} as any,{emergency:{id:'em',scripts:[script],validUntil:'2020-01-01'}} as any,true,kit,{likeness:new Map(),scope}).length);
