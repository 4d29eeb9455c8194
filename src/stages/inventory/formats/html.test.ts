import { expect, test } from 'vitest';
import { inventoryFixture } from '../inventory.fixture.ts';
import { toHtml } from './html.ts';

const page = toHtml(inventoryFixture, { version: '0.0.0' });

test('names from right to left are isolated from what stands around them', () => {
  expect(page).toContain('<bdi dir="auto">الاسم_الكامل</bdi>');
  expect(page).toContain('<bdi dir="auto">المرضى</bdi>');
});

test('names that are markup stay text, and the page fetches and runs nothing', () => {
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).not.toMatch(/<script|<img|<link|src=|url\(|https?:/);
  expect(page).toContain("default-src 'none'");
});

test('persons, sensitive fields and files that were not read are said', () => {
  expect(page).toContain('≈ 28 (27–30)');
  expect(page).toContain('PDF documents are not read');
  expect(page).toMatch(/Fields with personal or health data<\/dt><dd>1</);
});
