/** Spanish words of fields and collections, and function words that tell the language. */
import { phrases, words } from '../pack.ts';

export const stopWords = words(
  'el la los las de del que y en un una con para por se su al lo como más pero sin sobre hay está fue desde hace días muy también paciente',
);

export const subjects = {
  patient: phrases(
    'paciente,pacientes,asegurado,asegurados,derechohabiente,derechohabientes,afiliado,afiliados,internado,internados,gestante,gestantes,embarazada,historia clinica,historias clinicas,expediente clinico,ingreso,ingresos,episodio,episodios,consulta,consultas,receta,recetas,prescripcion,prescripciones,internacion,internaciones,hospitalizacion,triaje,triage,citas medicas,urgencias,donante,donantes',
  ),
  person: phrases(
    'dueño,dueña,propietario,propietaria,tutor,cliente,clientes,persona,personas,usuario,usuarios,ciudadano,ciudadanos,empleado,empleados,trabajador,trabajadores,titular,titulares,alumno,alumnos,contribuyente,contribuyentes,vecino,socio,socios,suscriptor,suscriptores,comprador,huesped,huespedes,contacto,contactos,beneficiario,beneficiarios',
  ),
  staff: phrases(
    'medico,medica,medicos,doctor,doctora,dentista,odontologo,enfermero,enfermera,farmaceutico,profesional,profesionales,profesional sanitario,solicitante medico,prescriptor,cirujano,anestesista,anestesiologo,medico tratante,personal de salud,terapeuta,psicologo,psiquiatra,fisioterapeuta,kinesiologo,optometrista,matrona,partera',
  ),
  relative: phrases(
    'madre,padre,tutor,conyuge,acompanante,pariente,familiar,responsable,apoderado,hijo,hija,hermano,contacto de emergencia,contacto emergencia,emergencia,persona de contacto,representante legal,dependiente,pareja,cuidador',
  ),
  facility: phrases(
    'hospital,hospitales,clinica,clinicas,centro de salud,centros de salud,consultorio,consultorios,establecimiento,establecimientos,laboratorio,farmacia,pabellon,sala hospital,servicio hospital,ambulatorio,policlinico,maternidad,sanatorio,puesto de salud,unidad medica,botica',
  ),
  company: phrases(
    'empresa,empresas,proveedor,proveedores,fabricante,tienda,razon social,almacen,bodega,sucursal,transportista,distribuidor,operador,compania,socio comercial,organismo,entidad',
  ),
  employer: phrases('empleador,patron,lugar de trabajo,centro de trabajo,empresa empleadora,trabajo'),
  insurer: phrases('aseguradora,obra social,eps,prepaga,isapre,mutua,seguro medico,plan de salud'),
  product: phrases(
    'producto,productos,articulo,articulos,item,items,catalogo,inventario,existencias,mercancia,marca,modelo,sku,equipo,equipos,repuesto,repuestos,libro,libros,plato,menu,tarifario,vademecum,nomenclador',
  ),
  animal: phrases(
    'animal,animales,mascota,mascotas,perro,gato,veterinario,veterinaria,ganado,raza,caballo,caballos,yegua,especie animal,criador',
  ),
  place: phrases('estacion,municipio catalogo,ruta,rutas,punto,localidades catalogo'),
  device: phrases('dispositivo,sensor,sensores,maquina,lectura sensor,medidor'),
  software: phrases('configuracion,configuraciones,sistema,log,logs,bitacora,traduccion,parametro,parametros,evento sistema'),
} as const;

export const nameWords =
  phrases(`codigo,cod,numero,num,nro,nom,nombre,fecha,fec,hora,anio,ano,mes,dia,inicio,fin,activo,situacion,estado,estatus,descripcion,observacion,observaciones,obs,
cantidad,valor,tipo,creado,creado en,actualizado,actualizado en,modificado,alta,baja,datos,ficha,fichas,registro,registros,lista,listas,prueba,copia,respaldo,historico,historial,principal,secundario,nueva,nuevo,antiguo,
antigua,general,documento,documentos,archivo,archivos,adjunto,adjuntos,imagen,imagenes,foto,fotos,pedido,pedidos,venta,ventas,precio,precios,pago,pagos,factura,facturas,nota,notas,caja,cuenta,cuentas,movimiento,
origen,destino,canal,grupo,categoria,nivel,salud,medica,clinico,clinica,tarjeta,vacuna,vacunas,examen,examenes,agenda,evolucion,lote,lotes,enero,febrero,abril,mayo,junio,julio,agosto,septiembre,octubre,noviembre,diciembre,
estado civil,municipio,version,clave,identificacion,informacion,personal,personales,ultima,ultimo,proxima,proximo,total,horario,llegada,salida,entrada,color,y,de,del,la,el,los,las,en,para,por,con`);

/** Words for a list of persons, one record each, as against records of what happened to them. */
export const personLists = phrases(
  'paciente,pacientes,cliente,clientes,persona,personas,usuario,usuarios,ciudadanos,empleados,trabajadores,beneficiarios,asegurados,afiliados,titulares,medicos,alumnos,contactos,socios',
);
