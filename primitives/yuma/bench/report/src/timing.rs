//! The lower quartile of many runs, by the clock that counts what this thread spends on a processor:
//! other work on the machine slows some runs down, and the clock sometimes tells too little.

#![expect(
    unsafe_code,
    reason = "the standard library has no clock of a thread's own time"
)]

use crate::Result;
use std::time::{Duration, Instant};

/// How long to repeat.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Budget {
    time: Duration,
    runs: u32,
}

impl Budget {
    /// What to spend on one figure.
    pub(crate) const fn new(quick: bool) -> Self {
        Self {
            time: Duration::from_millis(if quick { 200 } else { 1500 }),
            runs: 3000,
        }
    }

    /// The time of one run, in microseconds: a quarter of all runs took less. There is always one.
    pub(crate) fn measure(self, mut run: impl FnMut() -> Result<u64>) -> Result<f64> {
        let start = Instant::now();
        let mut times = Vec::new();
        for _ in 0..self.runs {
            let began = thread_time()?;
            std::hint::black_box(run()?);
            times.push(thread_time()?.saturating_sub(began));
            if start.elapsed() > self.time {
                break;
            }
        }
        times.sort_unstable();
        let quarter = times.get(times.len() / 4).copied().unwrap_or_default();
        Ok(quarter.as_secs_f64() * 1e6)
    }
}

fn thread_time() -> Result<Duration> {
    let mut time = libc::timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // SAFETY: `time` is a place for one value of this type, which the call fills.
    if unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) } != 0 {
        return Err(std::io::Error::last_os_error().into());
    }
    Ok(Duration::new(
        u64::try_from(time.tv_sec)?,
        u32::try_from(time.tv_nsec)?,
    ))
}
