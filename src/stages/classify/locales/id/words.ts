/** Indonesian words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'yang dan dengan untuk tidak dari pada ini itu oleh sejak sudah belum setelah sebelum akan dalam atau karena hari pasien adalah juga lalu telah saat bisa ada dua',
);

export const subjects = {
  patient: phrases(
    'pasien,data pasien,pasien baru,rawat inap,rawat jalan,kunjungan,rekam medis,rekam medik,resep,resep obat,pendaftaran,pemeriksaan pasien,peserta bpjs,hasil lab,diagnosa pasien,akseptor,pendonor,balita,ibu hamil,persalinan,rujukan,klaim bpjs,lansia',
  ),
  person: phrases(
    'pemilik,pelanggan,pengguna,orang,pegawai,karyawan,anggota,nasabah,siswa,mahasiswa,penduduk,warga,pembeli,penerima,pemohon,penumpang,tamu,penyewa,peserta,pemilik akun,responden',
  ),
  staff: phrases(
    'dokter,perawat,bidan,apoteker,dokter gigi,dokter spesialis,dpjp,petugas medis,tenaga kesehatan,nakes,ahli gizi,fisioterapis,radiografer,analis lab,dokter perujuk,nama dokter,nm dokter',
  ),
  relative: phrases(
    'keluarga pasien,penanggung jawab,wali,suami,istri,orang tua,nama ibu,nama ayah,kontak darurat,ahli waris,nama suami,keluarga terdekat,pengantar',
  ),
  facility: phrases(
    'rumah sakit,puskesmas,klinik,poliklinik,poli,bangsal,apotek,laboratorium,faskes,fasilitas kesehatan,posyandu,balai pengobatan,unit pelayanan,depo farmasi,instalasi',
  ),
  company: phrases(
    'perusahaan,pemasok,penyedia,pabrik,distributor,toko,kantor,penerbit,badan usaha,instansi pemerintah,cabang,rekanan,produsen',
  ),
  employer: phrases('tempat kerja,pemberi kerja,nama perusahaan pekerja,sekolah siswa'),
  insurer: phrases('asuransi,penjamin,perusahaan asuransi,bpjs kesehatan,jaminan'),
  product: phrases(
    'barang,produk,stok,persediaan,katalog,master obat,daftar harga,suku cadang,buku,menu,artikel,bahan,gudang,aset,komoditas',
  ),
  animal: phrases('hewan,ternak,sapi,kucing,anjing,dokter hewan,ras hewan'),
  place: phrases('stasiun,halte,bandara,wilayah,provinsi tabel,gedung,lokasi umum'),
  device: phrases('perangkat,alat,sensor suhu,mesin,peladen,alat kesehatan'),
  software: phrases('pengaturan,konfigurasi,log sistem,terjemahan,templat,isian formulir,hak akses'),
} as const;

export const nameWords = phrases(
  `nomor,kode,tanggal,tgl,waktu,jam,hari,bulan,tahun,mulai,selesai,awal,akhir,keadaan,nilai,jumlah,harga,biaya,tarif,satuan,nama,nm,keterangan,ket,catatan,dibuat,diubah,dihapus,versi,daftar,data,berkas,gambar,foto,dokumen,lampiran,riwayat,arsip,cadangan,salinan,lama,baru,utama,aktif,kelompok,kategori,tingkat,jenis,tipe,lengkap,depan,belakang,lahir,kelamin,umur,usia,alamat,jalan,desa,kelurahan,kecamatan,kabupaten,kota,provinsi,negara,pos,telepon,telp,hp,pembayaran,bayar,tagihan,rekening,pesanan,pengiriman,penjualan,layanan,hasil,pemeriksaan,periksa,diagnosa,penyakit,obat,dosis,aturan,pakai,kamar,masuk,keluar,pulang,rawat,medis,kesehatan,januari,februari,maret,april,mei,juni,juli,agustus,september,oktober,november,desember,indonesia,sumber,sistem,urutan,baris,tabel,pasien,rekam,kartu,golongan,darah,tinggi,berat,badan,suhu,tensi,nadi,status,pekerjaan,pendidikan,agama`,
);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'pasien,pelanggan,pengguna,pegawai,karyawan,anggota,nasabah,siswa,mahasiswa,penduduk,peserta,dokter,pendonor,responden',
);
