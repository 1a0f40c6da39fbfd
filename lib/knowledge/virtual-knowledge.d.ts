// Build: the module that knowledge-plugin.ts serves.
declare module 'virtual:deskside-knowledge' {
  export const stamp: string;
  export const knowledge: import('./compile-knowledge').CompiledKnowledge;
}
