import Openlit from 'openlit';
import { settings } from './settings.ts';

Openlit.init(settings);
