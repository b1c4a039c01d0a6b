import type { MigratedFile, Moved } from './migrated-file.ts';

export function positionalCalls(_file: MigratedFile, _isInUse: boolean): Moved[] {
  return [];
}
