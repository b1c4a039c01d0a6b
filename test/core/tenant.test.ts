import { describe, expect, it } from 'vitest';
import { MockAmplitudeAI } from '../../src/testing.ts';

describe('a tenant', () => {
  it('gives its agents, their children and their sessions the customer, its groups and its context', () => {
    const ai = new MockAmplitudeAI();
    const tenant = ai.tenant('acme-corp', {
      groups: { company: 'acme-corp' },
      env: 'production',
      context: { plan: 'pro' },
    });
    const support = tenant.agent('support-bot', { userId: 'user-1', context: { surface: 'chat' } });
    support.trackUserMessage({ content: 'Hello' });
    support
      .child('researcher')
      .session({ sessionId: 'thread-1' })
      .run((session) => session.trackUserMessage({ content: 'Hi' }));
    expect(tenant.customerOrgId).toBe('acme-corp');
    expect(ai.events).toHaveLength(3);
    for (const event of ai.events) {
      expect(event).toMatchObject({
        user_id: 'user-1',
        groups: { company: 'acme-corp' },
        event_properties: {
          '[Agent] Customer Org ID': 'acme-corp',
          '[Agent] Env': 'production',
          '[Agent] Context': '{"plan":"pro","surface":"chat"}',
        },
      });
    }
  });

  it('gives way to what an agent says itself, and mixes with no other tenant', () => {
    const ai = new MockAmplitudeAI();
    const one = ai.tenant('one-corp', { groups: { company: 'one' } });
    const two = ai.tenant('two-corp', { groups: { company: 'two' } });
    one.agent('bot', { groups: { company: 'special' }, customerOrgId: 'one-sub' }).trackUserMessage({ content: 'a' });
    two.agent('bot').trackUserMessage({ content: 'b' });
    expect(
      ai.events.map(({ groups, event_properties }) => [groups, event_properties['[Agent] Customer Org ID']]),
    ).toEqual([
      [{ company: 'special' }, 'one-sub'],
      [{ company: 'two' }, 'two-corp'],
    ]);
  });
});

describe('the context of a session', () => {
  it('is on top of the agent’s, and stays with the conversation when another agent acts', () => {
    const ai = new MockAmplitudeAI();
    const router = ai.agent('router', { context: { role: 'router', surface: 'chat' } });
    const stranger = ai.agent('stranger', { context: { role: 'stranger' } });
    router.session({ sessionId: 's', context: { surface: 'email', arm: 'b' } }).run((session) => {
      session.trackUserMessage({ content: 'a' });
      session.runAs(stranger, () => ai.trackUserMessage({ content: 'b' }));
      session.runAs(router.child('child'), () => ai.trackUserMessage({ content: 'c' }));
    });
    const contexts = ai
      .eventsOfType('[Agent] User Message')
      .map((e) => JSON.parse(String(e.event_properties['[Agent] Context'])));
    expect(contexts).toEqual([
      { role: 'router', surface: 'email', arm: 'b' },
      { role: 'stranger', surface: 'email', arm: 'b' },
      { role: 'router', surface: 'email', arm: 'b' },
    ]);
  });
});
