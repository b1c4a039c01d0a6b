import { patchFetch } from 'amplitude-ai';
import './calls';

patchFetch();
