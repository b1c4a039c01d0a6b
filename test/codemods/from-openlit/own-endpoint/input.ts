import Openlit from 'openlit';

Openlit.init({ otlpEndpoint: 'http://collector:4318', otlpHeaders: { key: 'value' } });
