/** Starts the trainer worker and mounts the page; nothing else. */
import "./ui/styles/styles";
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { followUrl, openedAddress } from "./session/follow-url";
import { createSession } from "./session/session";
import { App } from "./ui/App";

const opened = openedAddress();
const session = createSession(
  () =>
    new Worker(new URL("./worker/trainer.worker.ts", import.meta.url), {
      type: "module",
      name: "trainer",
    }),
  opened.settings,
);
followUrl(session, opened);

const root = document.getElementById("root");
if (root === null) throw new TypeError('index.html has no element "root" to mount the page in');
// In slices: what somebody does before the page stands is heard in between.
startTransition(() => {
  createRoot(root).render(
    <StrictMode>
      <App session={session} />
    </StrictMode>,
  );
});
