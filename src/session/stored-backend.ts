/**
 * The backend that measured fastest, and how fast, kept between visits, so that the next one starts
 * at once and still knows what a training will take.
 *
 * Storage may be blocked or full; then every visit measures anew, and nobody is told.
 */
import { BACKEND_CHOICES, type RememberedBackend } from "../domain/backend";

const KEY = "digit-dojo-fastest-backend";

export function readStoredBackend(): RememberedBackend | null {
  try {
    const { name, flopsPerSecond } = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const known = BACKEND_CHOICES.find((choice) => choice === name);
    if (known === undefined || known === "auto" || !(flopsPerSecond > 0)) return null;
    return { name: known, flopsPerSecond };
  } catch {
    return null;
  }
}

export function storeBackend(remembered: RememberedBackend): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered));
  } catch {
    // Nothing is lost but a second at the next start.
  }
}
