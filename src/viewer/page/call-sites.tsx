import { count, plural, when } from './format.ts';
import { go } from './state.ts';
import { useAnswer } from './use-answer.ts';

export function CallSitesView() {
  const { value, error } = useAnswer('call-sites', {});
  if (error) return <p class="wait">{error}</p>;
  if (!value) return <p class="wait">Counting…</p>;
  const { sites, linked, calls } = value;
  return (
    <div class="sheet">
      <h1>Call sites</h1>
      <p class="dim lead">
        {linked === 0
          ? `${plural(calls, 'call')}, and none says which line made it.`
          : `${count(linked)} of ${plural(calls, 'call')} from ${plural(sites.length, 'line')} of your code.`}
      </p>
      {linked < calls && (
        <p class="notice">
          Run the app with <code>AMPLITUDE_AI_CALL_SITES=true</code>: each call is then linked to its file and line. Off
          in production.
        </p>
      )}
      {sites.length > 0 && (
        <table data-items>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col" class="number">
                Events
              </th>
              <th scope="col" class="number">
                Errors
              </th>
              <th scope="col" class="number">
                Schema problems
              </th>
              <th scope="col">Model or tool</th>
              <th scope="col">Last seen</th>
            </tr>
          </thead>
          <tbody>
            {sites.map(({ site, events, errors, faults, models, lastAt, session }) => (
              <tr key={site}>
                <th scope="row">
                  <button type="button" class="link" data-item onClick={() => go('sessions', session)}>
                    <code>{site}</code>
                  </button>
                </th>
                <td class="number">{count(events)}</td>
                <td class={errors > 0 ? 'number bad' : 'number'}>{count(errors)}</td>
                <td class={faults > 0 ? 'number odd' : 'number'}>{count(faults)}</td>
                <td>{models.join(', ')}</td>
                <td>{when(lastAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
