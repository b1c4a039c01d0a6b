'use client';
import { traceable } from 'langsmith/traceable';

export const Step = traceable(() => <p>Hi</p>, { name: 'step' });
