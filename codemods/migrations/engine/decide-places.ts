import type { Diagnostic } from '../../lib/diagnostic.ts';
import type { SyntaxNode } from '../../lib/syntax.ts';
import type { ExportFate } from '../migration.ts';
import { diagnose, type MigratedFile, type Moved, moduleFor, stay, type Verdict } from './migrated-file.ts';
import { moveArgument, moveLifted, moveMiddleware, moveValue } from './move-ai-sdk.ts';
import { moveSent } from './move-event.ts';
import { moveExport } from './move-export.ts';
import { moveRun } from './move-run.ts';
import { textIn } from './parents.ts';
import type { Place, Taken, ToolUse } from './places.ts';
import type { NewHome, PlaceFate } from './rewrite-imports.ts';

function verdictOf(use: ToolUse, fate: ExportFate, file: MigratedFile, isNamed: boolean): Verdict {
  if (use.parent?.type === 'ExportSpecifier') {
    return stay('handed-on', `${use.exported} leaves this file: export what takes its place`, use.node);
  }
  switch (fate.becomes) {
    case 'export':
      return moveExport(use, fate, file, isNamed);
    case 'run':
      return moveRun(use, fate, file);
    case 'argument':
      return moveArgument(use, fate, file);
    case 'middleware':
      return moveMiddleware(use, fate, file);
    case 'value':
      return moveValue(use, fate, file);
    case 'lifted':
      return moveLifted(use, fate, file);
    case 'event':
      return moveSent(use, fate, file);
    case 'kept':
      return {
        stays: diagnose(fate.severity, 'kept', `${textIn(file.source, use.node)} stays: ${fate.why}`, use.node),
      };
  }
}

/** What is imported for its types, or is not known, says nothing of calls that are recorded. */
function unknown({ exported, kind, node }: ToolUse, { row, source }: MigratedFile): Diagnostic[] {
  if (kind === 'type') return [];
  if (exported === '*') {
    const message = `all of ${row.label} is handed on here: name what is used, then run again`;
    return [diagnose('action', 'handed-on', message, node)];
  }
  return [
    diagnose('info', 'kept', `${textIn(source, node)} stays with ${row.label}: nothing of ours takes its place`, node),
  ];
}

interface TakenFate {
  readonly moved: readonly Moved[];
  readonly diagnostics: readonly Diagnostic[];
  readonly isGone: boolean;
  /** A class of the tool's own stays, and so does what is done with it. */
  readonly isHeld?: boolean;
  readonly home?: NewHome;
}

/** A default export is one with us where the SDK has it as one. */
function homeOf(taken: Taken, fate: ExportFate & { becomes: 'export' }, file: MigratedFile): NewHome {
  const module = moduleFor(fate.of, file);
  const client = file.facts.find(({ id }) => id === fate.of)?.clients.find(({ name }) => name === fate.name);
  const isDefault = taken.node.type === 'ImportDefaultSpecifier' && client?.isDefault;
  return { module, name: isDefault ? 'default' : fate.name };
}

function decideTaken(taken: Taken, place: Place, held: Held, file: MigratedFile): TakenFate {
  const { exports, namespaces = [] } = place.module;
  const isWhole = taken.exported === '*' || namespaces.includes(taken.exported);
  const own = isWhole ? undefined : exports[taken.exported];
  if ((place.isTypeImport || taken.isType) && own?.becomes === 'export') {
    return { moved: [], diagnostics: [], isGone: false, home: homeOf(taken, own, file) };
  }
  const moved: Moved[] = [];
  const diagnostics: Diagnostic[] = [];
  let staying = 0;
  for (const use of taken.uses) {
    const fate = held.get(use.exported) ?? exports[use.exported];
    const verdict = fate && verdictOf(use, fate, file, !isWhole);
    if (verdict && 'moved' in verdict) moved.push(verdict.moved);
    else {
      staying += 1;
      diagnostics.push(...(verdict ? [verdict.stays] : unknown(use, file)));
    }
  }
  const fate = isWhole ? undefined : exports[taken.exported];
  const keepsName = fate?.becomes === 'export' && fate.keepsName;
  // A class that comes from two modules under one name cannot be: all of its uses move, or none does.
  if (keepsName && staying > 0) return { moved: [], diagnostics, isGone: false, isHeld: true };
  if (keepsName) return { moved, diagnostics, isGone: false, home: homeOf(taken, fate, file) };
  const isUnused = taken.uses.length === 0 && (!fate || fate.becomes === 'kept');
  return { moved, diagnostics, isGone: staying === 0 && !isUnused };
}

type Held = ReadonlyMap<string, ExportFate>;

/** What has to stay because something that stays works only inside of it. */
function heldBack(places: readonly Place[]): Held {
  const held = new Map<string, ExportFate>();
  for (const { module, taken } of places) {
    for (const { exported } of taken.flatMap(({ uses }) => uses)) {
      const fate = module.exports[exported];
      if (fate?.becomes !== 'kept') continue;
      const why = `${exported} works only inside of it: move that by hand first`;
      for (const name of fate.holds ?? []) held.set(name, { becomes: 'kept', why, severity: 'action' });
    }
  }
  return held;
}

function identifierOf({ node }: Taken): SyntaxNode {
  if ('local' in node && node.local && node.local.type === 'Identifier') return node.local;
  return node.type === 'ObjectProperty' ? node.value : node;
}

export interface DecidedPlaces {
  readonly fates: readonly PlaceFate[];
  readonly moved: readonly Moved[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names that the file will not have any more. */
  readonly goneIdentifiers: readonly SyntaxNode[];
  readonly isHeld: boolean;
}

export function decidePlaces(places: readonly Place[], file: MigratedFile): DecidedPlaces {
  const moved: Moved[] = [];
  const diagnostics: Diagnostic[] = [];
  const goneIdentifiers: SyntaxNode[] = [];
  const held = heldBack(places);
  let isHeld = false;
  const fates = places.map((place): PlaceFate => {
    const homes = new Map<Taken, NewHome>();
    const gone = new Set<Taken>();
    for (const taken of place.taken) {
      const decided = decideTaken(taken, place, held, file);
      moved.push(...decided.moved);
      diagnostics.push(...decided.diagnostics);
      isHeld ||= decided.isHeld ?? false;
      if (decided.home) homes.set(taken, decided.home);
      if (decided.isGone) {
        gone.add(taken);
        goneIdentifiers.push(identifierOf(taken));
      }
    }
    return { place, homes, gone };
  });
  return { fates, moved, diagnostics, goneIdentifiers, isHeld };
}
