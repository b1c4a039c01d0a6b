import type { MigratedFile, Moved } from './migrated-file.ts';

export function plainGateway(_file: MigratedFile): Moved[] {
  return [];
}
