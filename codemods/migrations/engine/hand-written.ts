import { walk } from '../../lib/syntax.ts';
import { senderOf } from './event-sender.ts';
import type { MigratedFile, Moved } from './migrated-file.ts';
import { moveEvent } from './move-event.ts';
import { readEvent } from './written-event.ts';

/** Events about models that the app wrote by hand become those of our tracking methods. */
export function handWritten(file: MigratedFile): Moved[] {
  const facts = file.row.handWritten;
  if (!facts) return [];
  const moved: Moved[] = [];
  walk(file.tree.program, (node) => {
    if (node.type !== 'CallExpression') return;
    const sender = senderOf(node, facts, file);
    const written = sender && readEvent(node);
    const event = written && facts.events.find(({ pattern }) => pattern.test(written.name));
    if (!sender || !written || !event) return;
    const verdict = moveEvent(node, sender === 'function' ? undefined : sender, written, event, facts.keys, file);
    moved.push('moved' in verdict ? verdict.moved : { diagnostics: [verdict.stays], make: () => [] });
  });
  return moved;
}
