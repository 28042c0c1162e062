//! The benchmarks' Wasm module in the engine of the node, set up as the node's executor does it.

use crate::{Case, Result, Which};
use wasmtime::{
    Caller, Config, Engine, Linker, Memory, Module, OptLevel, ProfilingStrategy, Store, TypedFunc,
};

/// Blocks come in powers of two with a header before them, and freed ones wait in a list by size:
/// the node's allocator, which a runtime calls for each block too.
struct Heap {
    end: u32,
    free: Vec<Vec<u32>>,
}

const HEADER: u32 = 16;
/// The node refuses larger blocks.
const LARGEST: u32 = 32 << 20;
const PAGE: u32 = 1 << 16;

impl Heap {
    fn allocate(mut caller: Caller<'_, Self>, size: u32) -> Result<u32> {
        let class = size.max(16).next_power_of_two();
        if class > LARGEST {
            return Ok(0);
        }
        let order = class.trailing_zeros();
        let heap = caller.data_mut();
        let list = heap.free.get_mut(order as usize).ok_or("no such size")?;
        if let Some(block) = list.pop() {
            return Ok(block);
        }
        let block = heap.end + HEADER;
        heap.end = block + class;
        let end = heap.end;
        let memory = memory(&mut caller)?;
        let pages = end.div_ceil(PAGE);
        let missing = u64::from(pages).saturating_sub(memory.size(&caller));
        if missing > 0 {
            memory.grow(&mut caller, missing.max(16))?;
        }
        memory.write(&mut caller, (block - HEADER) as usize, &order.to_le_bytes())?;
        Ok(block)
    }

    fn release(mut caller: Caller<'_, Self>, block: u32) -> Result<()> {
        let mut order = [0; 4];
        memory(&mut caller)?.read(&caller, (block - HEADER) as usize, &mut order)?;
        let order = u32::from_le_bytes(order) as usize;
        caller
            .data_mut()
            .free
            .get_mut(order)
            .ok_or("no such size")?
            .push(block);
        Ok(())
    }
}

fn memory(caller: &mut Caller<'_, Heap>) -> Result<Memory> {
    let export = caller
        .get_export("memory")
        .ok_or("the module exports no memory")?;
    Ok(export.into_memory().ok_or("the export is no memory")?)
}

/// What the node's executor sets (its `common_config` with the semantics of `WasmExecutor`).
fn engine() -> Result<Engine> {
    let mut config = Config::new();
    config.cranelift_opt_level(OptLevel::SpeedAndSize);
    config.cranelift_nan_canonicalization(false);
    config.max_wasm_stack(1024 * 1024);
    config.wasm_simd(false);
    config.wasm_relaxed_simd(false);
    config.wasm_bulk_memory(false);
    config.wasm_multi_value(false);
    config.wasm_multi_memory(false);
    config.wasm_memory64(false);
    config.wasm_tail_call(false);
    config.wasm_extended_const(false);
    // As in the node: `perf` can then name the functions.
    if std::env::var_os("WASMTIME_PROFILING_STRATEGY").is_some_and(|name| name == "perfmap") {
        config.profiler(ProfilingStrategy::PerfMap);
    }
    Ok(Engine::new(&config)?)
}

/// A compiled module.
pub(crate) struct Guest {
    engine: Engine,
    module: Module,
}

impl Guest {
    pub(crate) fn load(path: &str) -> Result<Self> {
        let engine = engine()?;
        let module = Module::from_file(&engine, path)?;
        Ok(Self { engine, module })
    }

    /// A new instance that holds a scenario.
    pub(crate) fn prepare(&self, case: Case) -> Result<Subject> {
        let mut linker = Linker::new(&self.engine);
        linker.func_wrap(
            "env",
            "ext_allocator_malloc",
            |caller: Caller<'_, Heap>, size: u32| {
                Heap::allocate(caller, size)
                    .map_err(|error| wasmtime::Error::msg(error.to_string()))
            },
        )?;
        linker.func_wrap(
            "env",
            "ext_allocator_free",
            |caller: Caller<'_, Heap>, block: u32| {
                Heap::release(caller, block)
                    .map_err(|error| wasmtime::Error::msg(error.to_string()))
            },
        )?;
        let heap = Heap {
            end: 0,
            free: vec![Vec::new(); 32],
        };
        let mut store = Store::new(&self.engine, heap);
        let instance = linker.instantiate(&mut store, &self.module)?;
        let base = instance
            .get_global(&mut store, "__heap_base")
            .ok_or("no __heap_base")?;
        let base = base.get(&mut store).i32().ok_or("__heap_base is no i32")? as u32;
        store.data_mut().end = base.next_multiple_of(HEADER);
        let prepare = instance
            .get_typed_func::<(u32, u32, u32, u32), u32>(&mut store, "prepare")?
            .call(
                &mut store,
                (
                    u32::from(case.shape.neurons),
                    u32::from(case.shape.validators),
                    u32::from(case.shape.targets),
                    case.rule as u32,
                ),
            )?;
        let mut function = |name: &str| instance.get_typed_func::<u32, u64>(&mut store, name);
        Ok(Subject {
            ours: function("ours")?,
            baseline: function("baseline")?,
            ours_digest: function("ours_digest")?,
            baseline_digest: function("baseline_digest")?,
            handle: prepare,
            store,
        })
    }
}

/// A scenario inside an instance.
pub(crate) struct Subject {
    store: Store<Heap>,
    handle: u32,
    ours: TypedFunc<u32, u64>,
    baseline: TypedFunc<u32, u64>,
    ours_digest: TypedFunc<u32, u64>,
    baseline_digest: TypedFunc<u32, u64>,
}

impl Subject {
    pub(crate) fn run(&mut self, which: Which) -> Result<u64> {
        let function = match which {
            Which::Ours => &self.ours,
            Which::Baseline => &self.baseline,
        };
        Ok(function.call(&mut self.store, self.handle)?)
    }

    pub(crate) fn digest(&mut self, which: Which) -> Result<u64> {
        let function = match which {
            Which::Ours => &self.ours_digest,
            Which::Baseline => &self.baseline_digest,
        };
        Ok(function.call(&mut self.store, self.handle)?)
    }
}
