/** Runes everywhere; no preprocessor: TypeScript in components is erasable. */
export default {
  compilerOptions: { runes: true },
};
