export async function film(project: string, location: string, prompt: string, token: string) {
  const host = location === 'global' ? 'aiplatform.googleapis.com' : `${location}-aiplatform.googleapis.com`;
  const model = `https://${host}/v1/projects/${project}/locations/${location}/publishers/google/models/veo-3`;
  const headers = { Authorization: `Bearer ${token}` };
  const { name } = await (
    await fetch(`${model}:predictLongRunning`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ instances: [{ prompt }] }),
    })
  ).json();
  return fetch(`${model}:fetchPredictOperation`, { method: 'POST', headers, body: JSON.stringify({ operationName: name }) });
}
