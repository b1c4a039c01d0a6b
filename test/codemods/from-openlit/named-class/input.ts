import { Openlit } from 'openlit';

Openlit.init({ disableBatch: true });
