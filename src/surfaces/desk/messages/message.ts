/**
 * What a message is: text with places in braces, or one text for each plural form of its language. English is the
 * source; every other language is typed by it, so that a message which is missing does not compile.
 */
import type { en } from './en/en.ts';

type Forms = { readonly other: string } & { readonly [form in 'zero' | 'one' | 'two' | 'few' | 'many']?: string };
export type Message = string | Forms;

export type MessageId = keyof typeof en;
export type Messages = { readonly [id in MessageId]: Message };

/** The same messages in another language. */
export type Translated<Part> = { readonly [id in keyof Part]: Message };

type Places<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never;
type Source<Id extends MessageId> = (typeof en)[Id] extends { readonly other: infer Text } ? Text : (typeof en)[Id];

/** What has to be put into the places of a message; nothing when it has none. */
export type Given<Id extends MessageId> = [Places<Source<Id>>] extends [never]
  ? readonly []
  : readonly [{ readonly [place in Places<Source<Id>>]: string | number }];
