// The engine off the page's thread. A test of the package holds these types and `engine-client.js` together.

import type { CohortOptions, People, Problem, Program } from "./engine.js";

/** How far a call is. */
export interface Progress {
    /** What is being done: of very many people `"score"`, `"match"` and `"check"`, for example, the last two in rounds. */
    phase: string;
    /** How much of it is done. */
    done: number;
    /** How much there is to do. */
    of: number;
}

/** What a call may be given beside its arguments. */
export interface CallOptions {
    /** Is told how far the call is. */
    onProgress?: (progress: Progress) => void;
    /** Ends the work at once when it is aborted; the call is then rejected with an `AbortError`. */
    signal?: AbortSignal;
}

/** What `open` gives. */
export interface Opened {
    /** What is wrong with single people and answers. */
    problems: Problem[];
    /** How many mentees take part. */
    mentees: number;
    /** How many mentors take part. */
    mentors: number;
}

/** The engine in a worker; on the page's own thread where a browser gives no worker. */
export class TandemEngine {
    /**
     * The addresses of the worker and of the engine, if they do not lie beside this file; and how many workers share the
     * scoring where there are too many pairs for a table. If nothing is said these are as many as the device has
     * processors to spare, at most 4, and 1 where it has little memory, because each holds all people. The result is the
     * same.
     */
    constructor(options?: { worker?: string | URL; engine?: string | URL; workers?: number });
    /** Where the engine runs. */
    get runsOn(): "worker" | "page";
    /** Checks a program and its people and keeps them for the calls that follow. */
    open(program: Program | string, people: People | string, options?: CohortOptions): Promise<Opened>;
    /** Calls a method of the `Cohort` that was opened. */
    call<T = unknown>(name: string, args?: unknown[], options?: CallOptions): Promise<T>;
    /** Ends the worker; what was asked and not answered is cancelled. */
    stop(): void;
}
