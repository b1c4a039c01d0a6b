import type { TypeChecker } from './type-checker.ts';

/** Which checker is asked: the native one where it is installed with us. The other is always there. */
export type CheckerChoice = 'native' | 'bundled';

/** @returns `null` when the one that was asked for by name is not there. */
export async function openChecker(choice?: CheckerChoice): Promise<TypeChecker | null> {
  if (choice !== 'bundled') {
    const { nativeChecker } = await import('./native-checker.ts');
    const native = await nativeChecker();
    if (native || choice === 'native') return native;
  }
  const { bundledChecker } = await import('./bundled-checker.ts');
  return bundledChecker;
}
