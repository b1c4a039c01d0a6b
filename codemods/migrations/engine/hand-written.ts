import type { MigratedFile, Moved } from './migrated-file.ts';

export function handWritten(_file: MigratedFile): Moved[] {
  return [];
}
