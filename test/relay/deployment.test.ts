import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { natsPlace } from '../../src/relay/nats/nats-place.ts';
import { relayDefaults } from '../../src/relay/options.ts';
import { runCommand } from '../cli/run-command.ts';

const read = (name: string) => readFileSync(new URL(`../../docs/relay/${name}`, import.meta.url), 'utf8');

/** Documents of a file, without any fault. Only what is looked at below has to be there. */
function documents(name: string) {
  const parsed = parseAllDocuments(read(name), { uniqueKeys: true });
  expect(parsed.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  // biome-ignore lint/suspicious/noExplicitAny: configuration of other programs, whose types nobody ships.
  return parsed.map((document): any => document.toJS());
}

async function flags(): Promise<readonly string[]> {
  return (await runCommand(['relay', '--help'])).stdout.match(/--[a-z-]+/g) ?? [];
}

/** Arguments behind `amplitude-ai relay`. */
const argumentsIn = (words: readonly string[]) => words.slice(words.indexOf('relay') + 1);

describe('what the documentation shows', () => {
  it('starts relays with options that there are', async () => {
    const known = await flags();
    const unit = /^ExecStart=(.*)$/m.exec(read('amplitude-ai-relay.service'))?.[1]?.split(' ') ?? [];
    const stateful = documents('kubernetes.yaml').find(({ kind }) => kind === 'StatefulSet');
    const starts = [
      unit,
      documents('compose.yaml')[0].services.relay.command,
      stateful.spec.template.spec.containers[0].command,
    ];
    for (const words of starts) {
      expect(words).toContain('relay');
      const used = argumentsIn(words).filter((word: string) => word.startsWith('--'));
      expect(used).toContain('--dir');
      expect(known).toEqual(expect.arrayContaining(used));
    }
    for (const flag of read('README.md').match(/(?<=[`\s])--[a-z-]+(?=[`\s])/g) ?? [])
      expect([...known, '--global']).toContain(flag);
  });

  it('is a collector whose parts are all there, and whose queue is on disk', () => {
    const [{ extensions, receivers, processors, exporters, service }] = documents('collector.yaml');
    for (const pipeline of Object.values<Record<string, string[]>>(service.pipelines)) {
      expect(Object.keys(receivers)).toEqual(expect.arrayContaining(pipeline.receivers ?? []));
      expect(Object.keys(processors)).toEqual(expect.arrayContaining(pipeline.processors ?? []));
      expect(Object.keys(exporters)).toEqual(expect.arrayContaining(pipeline.exporters ?? []));
    }
    expect(service.extensions).toEqual(Object.keys(extensions));
    const { endpoint, sending_queue: queue } = exporters['otlphttp/relay'];
    expect(extensions).toHaveProperty(queue.storage);
    expect(new URL(endpoint).port).toBe(String(relayDefaults.port));
  });

  it('sends the collector to services that there are', () => {
    const [{ services, volumes }] = documents('compose.yaml');
    const [{ exporters }] = documents('collector.yaml');
    expect(Object.keys(services)).toContain(new URL(exporters['otlphttp/relay'].endpoint).hostname);
    const mounted = Object.values<{ volumes: string[] }>(services).flatMap((each) =>
      each.volumes.map((volume) => volume.split(':')[0]),
    );
    expect(Object.keys(volumes)).toEqual(mounted.filter((name) => !name?.startsWith('.')));
    const [relay] = documents('kubernetes.yaml').filter(({ kind }) => kind === 'Service');
    expect([relay.metadata.name, relay.spec.ports[0].port]).toEqual(['relay', relayDefaults.port]);
  });

  it('is a set of pods whose labels, ports and volumes fit together', () => {
    const [service, set] = documents('kubernetes.yaml');
    const { template, selector, volumeClaimTemplates } = set.spec;
    const [container] = template.spec.containers;
    expect([selector.matchLabels, service.spec.selector]).toEqual([template.metadata.labels, template.metadata.labels]);
    expect(container.ports[0]).toEqual({ name: service.spec.ports[0].targetPort, containerPort: relayDefaults.port });
    expect(container.volumeMounts[0].name).toBe(volumeClaimTemplates[0].metadata.name);
    expect(container.readinessProbe.httpGet.path).toBe('/healthz');
  });

  it('puts events into the stream that its workers deliver', async () => {
    const known = await flags();
    const { services, volumes } = documents('compose-nats.yaml')[0];
    const [relay, worker] = documents('kubernetes-nats.yaml');
    const containers = [relay, worker].map(({ spec }) => spec.template.spec.containers[0]);
    const commands = [services.relay.command, services.worker.command, ...containers.map(({ command }) => command)];
    const streams = commands.map((words: string[]) => {
      expect(known).toEqual(expect.arrayContaining(argumentsIn(words).filter((word) => word.startsWith('--'))));
      return natsPlace(words[words.findIndex((word) => /^--(to|from)$/.test(word)) + 1] ?? '');
    });
    for (const { servers, stream } of streams) expect([servers, stream]).toEqual(['nats:4222', 'AMPLITUDE_AI']);
    const mounted = Object.values<{ volumes?: string[] }>(services).flatMap((each) => each.volumes ?? []);
    expect(Object.keys(volumes)).toEqual(mounted.map((volume) => volume.split(':')[0]));
    for (const { spec } of [relay, worker]) {
      expect(spec.selector.matchLabels).toEqual(spec.template.metadata.labels);
    }
    const [service] = documents('kubernetes.yaml');
    expect(relay.spec.selector.matchLabels).toEqual(service.spec.selector);
    expect(containers[0]?.readinessProbe.httpGet.port).toBe(service.spec.ports[0].targetPort);
  });

  it('is a unit of systemd with a section for each setting, and a folder that it may write to', () => {
    const lines = read('amplitude-ai-relay.service')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/^(\[(Unit|Service|Install)\]|[A-Z]\w+=\S.*)$/.test(line))).toEqual([]);
    const folder = lines.find((line) => line.startsWith('StateDirectory='))?.split('=')[1];
    expect(lines.find((line) => line.startsWith('ExecStart='))).toContain(`--dir /var/lib/${folder}`);
  });
});
