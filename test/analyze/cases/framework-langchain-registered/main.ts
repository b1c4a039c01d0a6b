import { registerAmplitude } from 'amplitude-ai/langchain';
import './chat';

registerAmplitude({ agentId: 'bot' });
