import { logScore } from 'openlit';

export const thumbs = (value: number) => logScore({ name: 'thumbs', value } as never);
