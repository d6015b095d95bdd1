/**
 * The backend that measured fastest, kept between visits, so that the next one starts at once.
 *
 * Storage may be blocked or full; then every visit measures anew, and nobody is told.
 */
import { BACKEND_CHOICES, type BackendName } from "../domain/backend";

const KEY = "digit-dojo-fastest-backend";

export function readStoredBackend(): BackendName | null {
  try {
    const stored = localStorage.getItem(KEY);
    const name = BACKEND_CHOICES.find((choice) => choice === stored);
    return name === undefined || name === "auto" ? null : name;
  } catch {
    return null;
  }
}

export function storeBackend(name: BackendName): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Nothing is lost but a second at the next start.
  }
}
