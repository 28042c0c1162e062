//! Builds the runtime to Wasm, with the metadata hash (RFC 78) inside it, so that
//! `CheckMetadataHash` can verify what an offline signer has shown to its user.

fn main() {
    #[cfg(feature = "std")]
    substrate_wasm_builder::WasmBuilder::init_with_defaults()
        .enable_metadata_hash("TAO", 9)
        .build();
}
