import { expect, test } from 'vitest';
import { isPersonName } from './person-names.ts';

test.each([
  '佐藤花子',
  '陳志明',
  '齋藤一郎',
  '山田 太郎',
  '長谷川さくら',
  'タナカ ハナコ',
  '김민수',
  '남궁지훈',
  '이 서연',
  'रमेश शर्मा',
  'सुनीता देवी',
])('%s reads as a name of a person', (text) => {
  expect(isPersonName(text)).toBe(true);
});

test.each(['頭痛', '内科', '東京都', 'インフルエンザ', '고혈압', '정형외과', '서울', '주소지', 'बुखार', 'जिला अस्पताल'])(
  '%s reads as no name of a person',
  (text) => {
    expect(isPersonName(text)).toBe(false);
  },
);
