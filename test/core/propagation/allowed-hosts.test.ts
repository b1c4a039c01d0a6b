import { describe, expect, it } from 'vitest';
import { type PropagateContext, propagationOf } from '../../../src/core/propagation/allowed-hosts.ts';
import { allFacts } from '../../../src/providers/all-facts.ts';

const allows = (option: PropagateContext, url: string) => propagationOf(option)?.allows(url) ?? false;

describe('the option propagateContext', () => {
  it('is off by default', () => {
    expect([propagationOf(undefined), propagationOf(false)]).toEqual([undefined, undefined]);
  });

  it.each([
    'http://localhost:11434/v1',
    'http://127.0.0.1:8080',
    'http://[::1]:8080',
    'http://gateway/v1',
    'https://llm.svc.cluster.local',
    'https://llm.prod.internal/v1',
    'http://10.1.2.3',
    'http://172.16.0.9',
    'http://192.168.1.1',
    'http://[fd12:3456::1]/',
  ])('as true takes in %s, of the own network', (url) => {
    expect(allows(true, url)).toBe(true);
  });

  it.each([
    'https://gateway.example.com/v1',
    'http://172.32.0.1',
    'http://11.0.0.1',
    'http://169.254.169.254',
    'https://10.0.0.1.example.com',
    'https://localhost.example.com',
    'https://fd12.example.com',
    'not a url',
    '',
    ...allFacts.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/v1`)),
  ])('as true leaves out %s', (url) => {
    expect(allows(true, url)).toBe(false);
  });

  it('as a list takes in the hosts that it names, and no others', () => {
    const option = { hosts: ['LLM.example.com', '*.corp.example', 'proxy.test:8443'] };
    for (const url of ['https://llm.example.com/v1', 'https://a.b.corp.example', 'https://proxy.test:8443/v1'])
      expect(allows(option, url), url).toBe(true);
    for (const url of [
      'https://evil-llm.example.com',
      'https://llm.example.com.evil.test',
      'https://corp.example',
      'https://evilcorp.example',
      'https://proxy.test/v1',
      'http://localhost',
    ])
      expect(allows(option, url), url).toBe(false);
  });

  it.each([{ hosts: 'llm.example.com' }, { hosts: [''] }, { hosts: [1] }, 'yes', {}])(
    'as %j is refused when it is configured',
    (option) => {
      // What JavaScript may pass.
      expect(() => propagationOf(option as never)).toThrow(expect.objectContaining({ code: 'INVALID_CONFIG' }));
    },
  );
});
