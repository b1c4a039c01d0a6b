import { createInstance } from '@amplitude/analytics-node';
import { AIMetricsPlugin } from 'amplitude-ai/plugins';

export const amplitude = createInstance();
amplitude.add(new AIMetricsPlugin());
