import { signal } from '@preact/signals';
import { type Grouping, type GroupMetrics, groupings } from '../model/metrics.ts';
import { BarList, RangeList } from './bar-list.tsx';
import { compact, cost, count, duration } from './format.ts';
import { TimeChart } from './time-chart.tsx';
import { useAnswer } from './use-answer.ts';

const grouping = signal<Grouping>('model');
const labels: Readonly<Record<Grouping, string>> = { model: 'By model', agent: 'By agent', tool: 'By tool' };
const shownGroups = 12;

const percent = ({ errors, calls }: GroupMetrics) => (calls === 0 ? 0 : (errors / calls) * 100);

export function MetricsView() {
  const { value, error } = useAnswer('metrics', { by: grouping.value });
  return (
    <div class="sheet wide">
      <div class="row">
        <h1>Metrics</h1>
        <fieldset class="tabs" aria-label="Group">
          {groupings.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={grouping.value === name}
              onClick={() => {
                grouping.value = name;
              }}
            >
              {labels[name]}
            </button>
          ))}
        </fieldset>
      </div>
      {error && <p class="wait">{error}</p>}
      {value?.groups.length === 0 && <p class="notice">No such calls yet.</p>}
      {value && value.groups.length > 0 && (
        <>
          <div class="charts three">
            <TimeChart
              title="Calls"
              unit="calls"
              {...value}
              of={({ calls }) => calls}
              marked={({ errors }) => errors}
              show={count}
            />
            <TimeChart title="Cost" unit="cost" {...value} of={(bucket) => bucket.cost} show={cost} />
            <TimeChart title="Latency, p95" unit="latency" {...value} of={({ p95 }) => p95 ?? 0} show={duration} />
          </div>
          <div class="charts three">
            <BarList
              title="Cost"
              rows={value.groups
                .slice(0, shownGroups)
                .map((group) => ({ name: group.name, value: group.cost ?? 0, says: cost(group.cost) }))}
            />
            <RangeList title="Latency, p50 to p95" groups={value.groups.slice(0, shownGroups)} />
            <BarList
              title="Errors"
              isBad
              rows={value.groups.slice(0, shownGroups).map((group) => ({
                name: group.name,
                value: percent(group),
                says: group.errors === 0 ? 'none' : `${percent(group).toFixed(1)} % · ${count(group.errors)}`,
              }))}
            />
          </div>
          <Figures groups={value.groups} />
        </>
      )}
    </div>
  );
}

function Figures({ groups }: { groups: readonly GroupMetrics[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            {labels[grouping.value].replace('By ', '').replace(/^./, (letter) => letter.toUpperCase())}
          </th>
          <th scope="col" class="number">
            Calls
          </th>
          <th scope="col" class="number">
            Errors
          </th>
          <th scope="col" class="number">
            Tokens in
          </th>
          <th scope="col" class="number">
            Tokens out
          </th>
          <th scope="col" class="number">
            Cost
          </th>
          <th scope="col" class="number">
            p50
          </th>
          <th scope="col" class="number">
            p95
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.name}>
            <th scope="row">{group.name}</th>
            <td class="number">{count(group.calls)}</td>
            <td class={group.errors > 0 ? 'number bad' : 'number'}>{count(group.errors)}</td>
            <td class="number">{compact(group.tokensIn)}</td>
            <td class="number">{compact(group.tokensOut)}</td>
            <td class="number">{cost(group.cost)}</td>
            <td class="number">{duration(group.p50)}</td>
            <td class="number">{duration(group.p95)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
