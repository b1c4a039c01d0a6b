import Openlit from 'openlit';

Openlit.init({
  pricingJson: './prices.json',
  disabledInstrumentors: ['cohere'],
  customSpanAttributes: { team: 'growth' },
});
