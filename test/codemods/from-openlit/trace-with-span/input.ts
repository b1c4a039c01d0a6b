import openlit from 'openlit';

export const step = () =>
  openlit.trace('step', async (span) => {
    span.setMetadata({ page: 'help' });
    return 1;
  });
