import Openlit from 'openlit';
import { tracer } from './otel.ts';

Openlit.init({ tracer });
