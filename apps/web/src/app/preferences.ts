import type { Language } from "@gradus/contract";
import { useSyncExternalStore } from "react";

/** How this browser shows things: nothing of it is about a person. */
export interface Preferences {
  readonly language: Language;
  readonly theme: "light" | "dark" | "system";
  /** Amounts in 万元 (ten thousands) rather than in full. */
  readonly tenThousands: boolean;
}

const storageKey = "gradus.preferences";
const listeners = new Set<() => void>();
let present: Preferences = { ...guessed(), ...stored() };

function guessed(): Preferences {
  const spoken = globalThis.navigator?.language ?? "zh"; // a test of the words has no browser
  const language = spoken.toLowerCase().startsWith("zh") ? "zh" : "en";
  return { language, theme: "system", tenThousands: false };
}

function stored(): Partial<Preferences> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageKey) ?? "{}");
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {}; // storage is closed to us, or was written by something else
  }
}

/** The preferences of this moment, for code outside of components. */
export function readPreferences(): Preferences {
  return present;
}

/** Changes some of them, here and for the next visit with this browser. */
export function changePreferences(change: Partial<Preferences>): void {
  present = { ...present, ...change };
  try {
    localStorage.setItem(storageKey, JSON.stringify(present));
  } catch {
    // without storage they hold until the page is left
  }
  for (const listener of listeners) listener();
}

/** Calls back after every change; gives how to stop. */
export function onPreferencesChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The preferences; the component is drawn anew when they change. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(onPreferencesChange, readPreferences);
}
