/** How a strict app of today is compiled. */
export const compilerOptions = {
  module: 'NodeNext',
  target: 'ES2022',
  lib: ['ES2023', 'ESNext.Disposable', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  types: ['node'],
};
