import { describe, expect, it } from 'vitest';
import { contentPolicy, securityHeaders } from '#main/content-policy.ts';

describe('the content policy', () => {
  const directives = new Map(
    contentPolicy('abc')
      .split('; ')
      .map((directive) => {
        const [name, ...sources] = directive.split(' ');
        return [name, sources.join(' ')] as const;
      }),
  );

  it('allows exactly this', () => {
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self' 'nonce-abc'",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'none'",
      'worker-src': "'none'",
      'frame-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });

  it('names no unsafe source, no wildcard and no other origin', () => {
    expect(contentPolicy('abc')).not.toMatch(/unsafe|\*|https?:|blob:/);
  });

  it('goes out with headers that switch off devices', () => {
    expect(securityHeaders('x')['permissions-policy']).toContain('camera=(), ');
  });
});
