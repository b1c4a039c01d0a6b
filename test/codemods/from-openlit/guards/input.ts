import Openlit, { PII } from 'openlit';

Openlit.init({ guards: [new PII()] });
