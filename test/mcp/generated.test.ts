import { describe, expect, it } from 'vitest';
import { fillMarks } from '../../scripts/generate-docs-readme.ts';
import { actions } from '../../src/actions/index.ts';
import { allFacts } from '../../src/providers/all-facts.ts';

describe('the blocks of the README', () => {
  it('are made anew between their marks, and the rest stays', () => {
    const text =
      'before\n<!-- generated:tools -->\nold\n<!-- /generated -->\nbetween\n<!-- generated:providers --><!-- /generated -->\nafter\n';
    const filled = fillMarks(text);
    expect(filled).not.toContain('old');
    for (const { name } of actions) expect(filled).toContain(`\`${name}\``);
    for (const { label } of allFacts) expect(filled).toContain(label);
    expect(filled).toMatch(/^before\n<!-- generated:tools -->[\s\S]*\nbetween\n[\s\S]*<!-- \/generated -->\nafter\n$/);
    expect(fillMarks(filled)).toBe(filled);
  });

  it('with an unknown name are an error that lists the known ones', () => {
    expect(() => fillMarks('<!-- generated:toolz --><!-- /generated -->')).toThrow(
      'Known: events, providers, supported, support, tools',
    );
  });
});
