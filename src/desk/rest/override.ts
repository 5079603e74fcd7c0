/**
 * `X-HTTP-Method-Override`: a POST that means another method. A form body is the query that was too long for the URL
 * (developers.google.com/workspace/drive/api/guides/performance; google-api-python-client does this above 2,048
 * letters).
 */
import type { RestRequest } from '../contract';

/** The request with its intended method and query. */
export function overridden(request: RestRequest): RestRequest {
  const { headers, url, body } = request;
  const meant = headers['x-http-method-override']?.toUpperCase();
  if (meant === undefined || request.httpMethod !== 'POST') return request;
  const isForm = /^application\/x-www-form-urlencoded/i.test(headers['content-type'] ?? '');
  if (!isForm || meant !== 'GET' || body === undefined) return { ...request, httpMethod: meant };
  const form = Buffer.from(body).toString('utf8');
  return { httpMethod: meant, headers, url: form === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${form}` };
}
