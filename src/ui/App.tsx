import { MantineProvider } from "@mantine/core";
import type { Session } from "../session/session";
import { ArenaPanel } from "./arena/ArenaPanel";
import { DataStep } from "./data/DataStep";
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
import "./styles/styles";

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

/** Wide screens: prepare, train and use, side by side; narrow ones: the steps in their order. */
function Page() {
  usePageTitle();
  useLeaveWarning();
  return (
    <>
      <PageHeader />
      <FailureNotices />
      <main>
        <p className="intro">
          <strong>Teach a network to read handwriting.</strong> Load Kaggle's digits or the samples,
          watch it learn, draw to test it, and take a submission home. All in this tab.
        </p>
        <div className="steps">
          <div className="column column-prepare">
            <DataStep />
            <ModelStep />
          </div>
          <div className="column column-train">
            <TrainStep />
            <UnderstandStep />
            <ArenaPanel />
          </div>
          <div className="column column-use">
            <DrawStep />
            <SubmitStep />
          </div>
        </div>
      </main>
      <PageFooter />
      <PageDrop />
    </>
  );
}
