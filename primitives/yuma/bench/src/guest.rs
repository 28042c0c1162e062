//! Entry points for a Wasm host. On other targets they are functions that nobody calls.
//!
//! On `wasm32v1-none` memory comes from the host, call by call, as a runtime gets it from the node.

#![expect(
    unsafe_code,
    reason = "functions for a host need fixed names and plain pointers"
)]

use crate::{
    baseline,
    ours::Prepared,
    scenario::{Rule, Scenario, Shape},
};
use alloc::boxed::Box;

/// Makes a scenario and returns a handle to it. It stays until the instance ends.
#[unsafe(no_mangle)]
pub extern "C" fn prepare(neurons: u32, validators: u32, targets: u32, rule: u32) -> usize {
    let shape = Shape {
        neurons: neurons as u16,
        validators: validators as u16,
        targets: targets as u16,
    };
    let rule = match rule {
        0 => Rule::Legacy,
        1 => Rule::Relative,
        _ => Rule::Liquid,
    };
    Box::into_raw(Box::new(Prepared::new(Scenario::new(shape, rule)))) as usize
}

fn scenario(handle: usize) -> &'static Prepared {
    // SAFETY: the host passes what `prepare` returned; that is never freed.
    unsafe { &*(handle as *const Prepared) }
}

/// One epoch of ours.
#[unsafe(no_mangle)]
pub extern "C" fn ours(handle: usize) -> u64 {
    scenario(handle).run()
}

/// One epoch of the baseline.
#[unsafe(no_mangle)]
pub extern "C" fn baseline(handle: usize) -> u64 {
    baseline::run(scenario(handle).scenario())
}

/// The digest of what an epoch of ours leaves.
#[unsafe(no_mangle)]
pub extern "C" fn ours_digest(handle: usize) -> u64 {
    scenario(handle).output().digest()
}

/// The digest of what an epoch of the baseline leaves.
#[unsafe(no_mangle)]
pub extern "C" fn baseline_digest(handle: usize) -> u64 {
    baseline::output(scenario(handle).scenario()).digest()
}

#[cfg(all(target_family = "wasm", target_os = "none"))]
mod host {
    use core::alloc::{GlobalAlloc, Layout};

    #[link(wasm_import_module = "env")]
    unsafe extern "C" {
        fn ext_allocator_malloc(size: u32) -> u32;
        fn ext_allocator_free(pointer: u32);
    }

    struct Allocator;

    #[global_allocator]
    static ALLOCATOR: Allocator = Allocator;

    // SAFETY: the host hands out disjoint blocks aligned to 16 bytes; more is refused.
    unsafe impl GlobalAlloc for Allocator {
        unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
            if layout.align() > 16 {
                return core::ptr::null_mut();
            }
            // SAFETY: a function of the host without conditions.
            (unsafe { ext_allocator_malloc(layout.size() as u32) }) as *mut u8
        }

        unsafe fn dealloc(&self, pointer: *mut u8, _: Layout) {
            // SAFETY: `pointer` came from `alloc`.
            unsafe { ext_allocator_free(pointer as u32) }
        }
    }

    #[panic_handler]
    fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
        core::arch::wasm32::unreachable()
    }
}
