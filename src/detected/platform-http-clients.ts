import type { HttpClientFacts } from './http-client-facts.ts';

const client = {
  exports: [],
  isCallable: false,
  makes: [],
  baseOptions: [],
  urlOptions: ['url'],
  usesGlobalFetch: false,
} as const;

/** What platforms give apps in the place of `fetch`: editors, script hosts, mobile shells, mini programs. */
export const platformHttpClients: readonly HttpClientFacts[] = [
  {
    ...client,
    id: 'Obsidian',
    packages: ['obsidian'],
    functions: ['requestUrl', 'request'],
    methods: { requestUrl: null, request: null },
  },
  { ...client, id: 'Apps Script', packages: [], globals: ['UrlFetchApp'], methods: { fetch: null } },
  {
    ...client,
    id: 'Angular',
    packages: ['@angular/common/http'],
    classes: ['HttpClient'],
    methods: { post: 'POST', put: 'PUT' },
  },
  {
    ...client,
    id: 'Capacitor',
    packages: ['@capacitor/core'],
    exports: ['CapacitorHttp'],
    methods: { post: 'POST', request: null },
  },
  {
    ...client,
    id: 'Activepieces',
    packages: ['@activepieces/pieces-common'],
    exports: ['httpClient'],
    methods: { sendRequest: null },
  },
  {
    ...client,
    id: 'mini program',
    packages: ['@tarojs/taro'],
    globals: ['wx', 'uni'],
    exports: ['default'],
    methods: { request: null },
  },
  { ...client, id: 'user script', packages: [], globals: ['GM_xmlhttpRequest'], isCallable: true, methods: {} },
  {
    ...client,
    id: 'jQuery',
    packages: ['jquery'],
    globals: ['$', 'jQuery'],
    exports: ['default'],
    methods: { ajax: null, post: 'POST' },
  },
];
