import type { Signal } from '@preact/signals';
import type { Only, Sort } from '../model/list-sessions.ts';
import { agent, model, only, overview, search, sort } from './state.ts';

const onlys: Readonly<Record<Only, string>> = { all: 'All', errors: 'With errors', faults: 'With schema problems' };
const sortLabels: Readonly<Record<Sort, string>> = {
  recent: 'Newest first',
  cost: 'Dearest first',
  tokens: 'Most tokens first',
  errors: 'Most errors first',
  length: 'Longest first',
};

const quietMs = 150;
let timer: ReturnType<typeof setTimeout> | undefined;

function typed(text: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    search.value = text;
  }, quietMs);
}

export function Filters() {
  const { models = [], agents = [] } = overview.value ?? {};
  return (
    <search class="filters">
      <div class="find">
        <input
          type="search"
          data-part="search"
          placeholder="Search messages, tools, users, ids"
          aria-label="Search conversations"
          value={search.value}
          onInput={({ currentTarget }) => typed(currentTarget.value)}
          spellcheck={false}
          autocomplete="off"
        />
        <kbd>/</kbd>
      </div>
      <div class="choices">
        <Choice label="Model" of={model} options={named('All models', models)} />
        <Choice label="Agent" of={agent} options={named('All agents', agents)} />
        <Choice label="Show" of={only} options={Object.entries(onlys) as [Only, string][]} />
        <Choice label="Order" of={sort} options={Object.entries(sortLabels) as [Sort, string][]} />
      </div>
    </search>
  );
}

const named = (all: string, names: readonly string[]): [string, string][] => [
  ['', all],
  ...names.map((name): [string, string] => [name, name]),
];

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly of: Signal<Value>;
  readonly options: readonly (readonly [Value, string])[];
}

function Choice<Value extends string>({ label, of, options }: ChoiceProps<Value>) {
  return (
    <select
      aria-label={label}
      data-part={`filter-${label.toLowerCase()}`}
      class={of.value === options[0]?.[0] ? '' : 'chosen'}
      value={of.value}
      onChange={({ currentTarget }) => {
        const chosen = options[currentTarget.selectedIndex];
        if (chosen) of.value = chosen[0];
      }}
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  );
}
