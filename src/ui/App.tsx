import { MantineProvider } from "@mantine/core";
import type { Session } from "../session/session";
import styles from "./App.module.css";
import { ArenaPanel } from "./arena/ArenaPanel";
import { DataStep } from "./data/DataStep";
import { LookAtData } from "./data/LookAtData";
import { PageDrop } from "./data/PageDrop";
import { DrawStep } from "./draw/DrawStep";
import { ModelStep } from "./model/ModelStep";
import { FailureNotices } from "./page/FailureNotices";
import { PageFooter } from "./page/PageFooter";
import { PageHeader } from "./page/PageHeader";
import { useLeaveWarning } from "./page/use-leave-warning";
import { usePageTitle } from "./page/use-page-title";
import { SubmitStep } from "./submit/SubmitStep";
import { theme, themeVariables } from "./theme";
import { TrainStep } from "./train/TrainStep";
import { UnderstandStep } from "./understand/UnderstandStep";
import { SessionProvider } from "./use-session";

interface AppProps {
  readonly session: Session;
}

export function App({ session }: AppProps) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={themeVariables} defaultColorScheme="auto">
      <SessionProvider value={session}>
        <Page />
      </SessionProvider>
    </MantineProvider>
  );
}

/** In the order of the journey; where each place lies on a screen is the style sheet's business. */
function Page() {
  usePageTitle();
  useLeaveWarning();
  return (
    <>
      <PageHeader />
      <main className={styles.bench}>
        <div className={styles.decide}>
          <DataStep />
          <ModelStep />
        </div>
        <TrainStep className={styles.train} />
        <div className={styles.hand}>
          <DrawStep />
          <SubmitStep />
        </div>
        <div className={styles.shelf}>
          <UnderstandStep />
          <ArenaPanel />
          <LookAtData />
        </div>
      </main>
      <PageFooter />
      <FailureNotices />
      <PageDrop />
    </>
  );
}
