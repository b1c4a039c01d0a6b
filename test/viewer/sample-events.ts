/** Conversations as an app would have them, the same in every run: for tests, the bench and the screenshots. */
export interface SampleEvent {
  readonly event_type: string;
  readonly user_id: string;
  readonly time: number;
  readonly insert_id: string;
  readonly event_properties: Readonly<Record<string, unknown>>;
}

export interface SampleOptions {
  readonly sessions: number;
  /** Milliseconds since 1970 at which the last one ends. */
  readonly until: number;
  /** Milliseconds from one conversation to the next. */
  readonly spacing?: number;
}

interface Talk {
  readonly agent: string;
  readonly model: string;
  readonly provider: string;
  readonly asks: readonly (readonly [question: string, answer: string, tool?: readonly [string, object, object]])[];
}

const sonnet = { model: 'claude-sonnet-4-5', provider: 'anthropic' };
const mini = { model: 'gpt-5-mini', provider: 'openai' };
const flash = { model: 'gemini-2.5-flash', provider: 'google' };

const talks: readonly Talk[] = [
  {
    agent: 'support-bot',
    ...sonnet,
    asks: [
      [
        'My order 4711 was due on Tuesday and is still not here. Where is it?',
        'Order 4711 left the warehouse on Monday and reached the depot in Leeds this morning. It is planned for delivery tomorrow between 9 and 13 h.',
        ['track_parcel', { order: 4711 }, { status: 'at depot', depot: 'Leeds', eta: '09:00–13:00' }],
      ],
      [
        'Nobody is home tomorrow. Can it go to my neighbour?',
        'Done: the carrier now delivers to 14 Mill Lane. You get a message as soon as your neighbour has signed for it.',
        ['change_delivery', { order: 4711, to: '14 Mill Lane' }, { ok: true }],
      ],
      ['Perfect, thank you!', 'You are welcome. Have a good evening.'],
    ],
  },
  {
    agent: 'analyst',
    ...mini,
    asks: [
      [
        'Which step of the sign-up funnel loses most people this month?',
        'The step “Confirm e-mail” loses most: 38 % of those who reach it do not go on. Last month it was 24 %.',
        [
          'run_query',
          { chart: 'funnel', steps: ['Start', 'Details', 'Confirm e-mail', 'Done'], range: '30d' },
          { conversion: [1, 0.81, 0.5, 0.47] },
        ],
      ],
      [
        'Is that on all devices?',
        'No. On iOS the loss is 61 %, everywhere else it stays near 22 %. The change began with app version 8.2.',
        ['run_query', { chart: 'funnel', by: 'platform' }, { ios: 0.39, android: 0.78, web: 0.79 }],
      ],
    ],
  },
  {
    agent: 'writer',
    ...flash,
    asks: [
      [
        'Write a release note for dark mode, two sentences.',
        'Dark mode is here: switch it on under Settings → Appearance, or let it follow your system. Charts use new colours that stay apart for colour-blind readers.',
      ],
      ['Shorter.', 'Dark mode is here. Find it under Settings → Appearance.'],
    ],
  },
  {
    agent: 'support-bot',
    ...sonnet,
    asks: [
      [
        'How do I cancel my subscription and get the unused months back?',
        'Cancel under Account → Plan. The seven unused months are refunded to your card within five working days.',
        ['search_docs', { query: 'cancel subscription refund' }, { hits: ['Cancel a plan', 'Refunds, step by step'] }],
      ],
    ],
  },
  {
    agent: 'code-reviewer',
    model: 'gpt-5',
    provider: 'openai',
    asks: [
      [
        'Review the change in src/billing/invoice.ts.',
        'One defect: the total is rounded before tax is added, so that invoices of many lines are off by a cent. Round once, at the end. The rest reads well.',
        ['read_file', { path: 'src/billing/invoice.ts' }, { lines: 214 }],
      ],
    ],
  },
];

const overloaded = {
  '[Agent] Is Error': true,
  '[Agent] Error Type': 'RateLimitError',
  '[Agent] Error Message': '429 Too many requests: the limit of 40,000 tokens a minute is reached',
  $llm_message: { text: '' },
};
/** What the schema says no to. */
const ill = { '[Agent] Temperature': 'low', '[Agent] Team': 'growth' };

const prices: Readonly<Record<string, readonly [number, number]>> = {
  'claude-sonnet-4-5': [3, 15],
  'gpt-5-mini': [0.25, 2],
  'gemini-2.5-flash': [0.3, 2.5],
  'gpt-5': [1.25, 10],
};

/** A small generator of numbers from 0 to 1: the same seed, the same numbers. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The events of some conversations, the oldest first. */
export function* sampleEvents({ sessions, until, spacing = 47_000 }: SampleOptions): Generator<SampleEvent> {
  for (let number = 0; number < sessions; number++) {
    yield* conversation(number, until - (sessions - number) * spacing);
  }
}

function* conversation(number: number, start: number): Generator<SampleEvent> {
  const next = numbers(number * 7_919 + 1);
  const talk = talks[number % talks.length];
  if (!talk) return;
  const session = `chat-${String(number).padStart(5, '0')}`;
  const user = `user-${1_000 + Math.floor(next() * 400)}`;
  let at = start;
  let events = 0;
  const event = (type: string, time: number, own: Readonly<Record<string, unknown>>, trace: number): SampleEvent => ({
    event_type: `[Agent] ${type}`,
    user_id: user,
    time: Math.round(time),
    insert_id: `${session}-${events++}`,
    event_properties: {
      '[Agent] Session ID': session,
      '[Agent] Trace ID': `${session}-trace-${trace}`,
      '[Agent] Agent ID': talk.agent,
      '[Agent] Env': 'development',
      '[Agent] SDK Version': '0.1.0',
      '[Agent] Runtime': 'node',
      ...own,
    },
  });
  const answer = (trace: number, text: string, latency: number, turn: number, more: object = {}) => {
    const [tokensIn, tokensOut] = [Math.round(600 + next() * 2_400), Math.round(20 + text.length / 3.5)];
    const [inPrice, outPrice] = prices[talk.model] ?? [0, 0];
    return event(
      'AI Response',
      at + latency,
      {
        '[Agent] Turn ID': turn,
        '[Agent] Message ID': `${session}-m${events}`,
        '[Agent] Component Type': 'llm',
        '[Agent] Model Name': talk.model,
        '[Agent] Provider': talk.provider,
        '[Agent] Latency Ms': latency,
        '[Agent] TTFB Ms': Math.round(latency * 0.3),
        '[Agent] Is Error': false,
        '[Agent] Is Streaming': true,
        '[Agent] Input Tokens': tokensIn,
        '[Agent] Output Tokens': tokensOut,
        '[Agent] Total Tokens': tokensIn + tokensOut,
        '[Agent] Cost USD': Number(((tokensIn * inPrice + tokensOut * outPrice) / 1e6).toFixed(7)),
        '[Agent] Finish Reason': 'stop',
        '[Agent] Call Site': `src/agents/${talk.agent}.ts:${24 + (turn % 3) * 17}`,
        $llm_message: { text },
        ...more,
      },
      trace,
    );
  };
  for (const [index, [question, said, tool]] of talk.asks.entries()) {
    const turn = index * 2 + 1;
    yield event(
      'User Message',
      at,
      {
        '[Agent] Turn ID': turn,
        '[Agent] Message ID': `${session}-u${index}`,
        '[Agent] Component Type': 'user_input',
        '[Agent] Message Source': 'user',
        $llm_message: { text: question },
      },
      index,
    );
    at += 4;
    const began = at;
    if (tool) {
      const [name, input, output] = tool;
      const planning = Math.round(380 + next() * 700);
      const calls = [{ id: `call-${index}`, type: 'function', function: { name, arguments: JSON.stringify(input) } }];
      yield answer(index, '', planning, turn + 1, {
        '[Agent] Finish Reason': 'tool_calls',
        '[Agent] Tool Calls': JSON.stringify(calls),
      });
      at += planning + 6;
      const took = Math.round(60 + next() * 420);
      const fails = number % 11 === 4;
      yield event(
        'Tool Call',
        at + took,
        {
          '[Agent] Turn ID': turn + 1,
          '[Agent] Invocation ID': `${session}-i${index}`,
          '[Agent] Component Type': 'tool',
          '[Agent] Tool Name': name,
          '[Agent] Tool Success': !fails,
          '[Agent] Latency Ms': took,
          '[Agent] Is Error': fails,
          '[Agent] Tool Input': JSON.stringify(input),
          ...(fails
            ? {
                '[Agent] Error Type': 'TimeoutError',
                '[Agent] Error Message': `${name} gave no answer within ${took} ms`,
              }
            : { '[Agent] Tool Output': JSON.stringify(output) }),
        },
        index,
      );
      at += took + 5;
    }
    const latency = Math.round(700 + next() * 1_900 + (next() > 0.94 ? 5_000 : 0));
    yield answer(
      index,
      said,
      latency,
      turn + 1,
      number % 13 === 7 && index === 0 ? overloaded : number % 17 === 9 ? ill : {},
    );
    at += latency;
    if (tool) {
      yield event(
        'Span',
        at + 3,
        {
          '[Agent] Span ID': `${session}-s${index}`,
          '[Agent] Span Name': 'answer_with_tools',
          '[Agent] Latency Ms': at + 3 - began + 1,
          '[Agent] Is Error': false,
        },
        index,
      );
    }
    at += 6_000 + Math.round(next() * 9_000);
  }
  if (number % 3 !== 2) yield event('Session End', at - 4_000, {}, talk.asks.length - 1);
}
