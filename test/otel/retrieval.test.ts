import { describe, expect, it } from 'vitest';
import { told, typesOf, useSpans } from './stage.ts';

const spans = useSpans();

const query = 'What is retention?';
const documents = [{ id: 'doc-1', content: 'Users who return.', score: 0.9 }];
const asJson = JSON.stringify(documents);

/** Built by hand after what each of them publishes. */
const searches = [
  {
    name: 'the conventions',
    attributes: {
      'gen_ai.operation.name': 'retrieval',
      'gen_ai.retrieval.query.text': query,
      'gen_ai.retrieval.documents': asJson,
    },
  },
  {
    name: 'the conventions, of a memory',
    attributes: {
      'gen_ai.operation.name': 'search_memory',
      'gen_ai.memory.query.text': query,
      'gen_ai.memory.records': asJson,
    },
  },
  {
    name: 'OpenInference',
    attributes: {
      'openinference.span.kind': 'RETRIEVER',
      'input.value': query,
      'retrieval.documents.0.document.id': 'doc-1',
      'retrieval.documents.0.document.content': 'Users who return.',
      'retrieval.documents.0.document.score': 0.9,
    },
  },
  {
    name: 'Langfuse',
    attributes: {
      'langfuse.observation.type': 'retriever',
      'langfuse.observation.input': query,
      'langfuse.observation.output': asJson,
    },
  },
];

describe.each(searches)('a search in the words of $name', ({ attributes }) => {
  it('is a step with what was looked for and what was found', () => {
    const { ai, tracer } = spans.bridge({ userId: 'user-1' });
    told(tracer, attributes, 'search');
    expect(typesOf(ai.events)).toEqual(['Span']);
    const [properties] = ai.events.map((event) => event.event_properties);
    expect(properties).toMatchObject({ '[Agent] Span Name': 'search' });
    expect(JSON.parse(String(properties?.['[Agent] Input State']))).toEqual(query);
    expect(JSON.parse(String(properties?.['[Agent] Output State']))).toEqual(documents);
  });

  it('says neither in metadata_only', () => {
    const { ai, tracer } = spans.bridge({ userId: 'user-1' }, { contentMode: 'metadata_only' });
    told(tracer, attributes, 'search');
    expect(typesOf(ai.events)).toEqual(['Span']);
    expect(JSON.stringify(ai.events)).not.toMatch(/retention|return/);
  });
});
